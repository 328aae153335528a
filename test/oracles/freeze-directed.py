"""Second opinions on the directed and the homophily variants, frozen as frozen-directed.json.

Usage   PYTHONHASHSEED=0 python3 test/oracles/freeze-directed.py > test/oracles/frozen-directed.json
Needs   python3 with networkx and numpy; the version of networkx is written into the answer.
The graphs are those of frozen.json beside this file; every value is networkx's own, or a sum of what it gives.
"""
import itertools, json, os
import networkx as nx

here = os.path.dirname(os.path.abspath(__file__))


def graph_of(frozen):
    graph = nx.DiGraph() if frozen["directed"] else nx.Graph()
    graph.add_nodes_from((actor, {"group": group}) for actor, group in zip(frozen["actors"], frozen["groups"]))
    graph.add_edges_from((a, b, {"sign": sign}) for a, b, _, sign in frozen["ties"])
    return graph


def nearness(graph):
    n = len(graph)
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    return sum(1 / d for row in lengths.values() for d in row.values() if d > 0) / (n * (n - 1))


def reached(graph):
    n = len(graph)
    return sum(len(nx.descendants(graph, v)) for v in graph) / (n * (n - 1))


def without(graph, v):
    rest = graph.copy()
    rest.remove_node(v)
    return rest


def homophily(graph):
    group = nx.get_node_attributes(graph, "group")
    parts = [{v for v in graph if group[v] == name} for name in sorted(set(group.values()))]
    mixing = nx.attribute_mixing_matrix(graph, "group")
    gone = nx.complement(graph)
    alike = lambda edges: sum(group[a] == group[b] for a, b in edges)
    a, b = alike(graph.edges), alike(gone.edges)
    c, d = graph.number_of_edges() - a, gone.number_of_edges() - b
    return {
        "modularity.given.directed": nx.community.modularity(graph, parts, weight=None),
        "e-i.network.arcs": 1 - 2 * mixing.trace(),
        "yules-q": (a * d - b * c) / (a * d + b * c),
    }


def triads(graph):
    plain = graph.to_undirected()
    counts = [0, 0, 0, 0]
    for clique in nx.enumerate_all_cliques(plain):
        if len(clique) == 3:
            counts[sum(plain.edges[pair]["sign"] == -1 for pair in itertools.combinations(clique, 2))] += 1
    return counts


values = {}
with open(f"{here}/frozen.json", encoding="utf-8") as file:
    for name, frozen in json.load(file)["graphs"].items():
        graph = graph_of(frozen)
        of_network = {"fragmentation.distance.directed": 1 - nearness(graph), "triads": triads(graph)}
        if all(frozen["groups"]):
            of_network |= homophily(graph)
        of_actors = {
            "fragmentation-centrality.directed": {v: reached(graph) - reached(without(graph, v)) for v in graph},
            "fragmentation-centrality.distance.directed": {v: nearness(graph) - nearness(without(graph, v)) for v in graph},
        }
        values[name] = {"network": of_network, "actors": of_actors}
print(json.dumps({"networkx": nx.__version__, "values": values}))
