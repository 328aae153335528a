// Takes a graph out of the server's memory again.
// $name  the graph's name
CALL gds.graph.drop($name, false) YIELD graphName
RETURN graphName
