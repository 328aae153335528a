"""Second opinions on Telar's metrics, frozen as frozen.json by independent packages.

Usage   python3 test/oracles/freeze.py datasets/classics > test/oracles/frozen.json
Needs   python3 with networkx, igraph and numpy; their versions are written into the answer.
The folder holds the classic networks as edge lists (karate/karate.edges.csv, campnet/edges.csv ...).

Every graph is written with its values, so that the tests read nothing else. Where our convention differs from a
package's, the difference is undone here and said in a comment; nothing is computed by Telar's own formulas.
"""
import csv, json, random, sys
import igraph, networkx as nx, numpy

folder = sys.argv[1]


def rows(path):
    with open(f"{folder}/{path}", encoding="utf-8") as file:
        return list(csv.reader(file))


def edge_list(path, directed, weight=None, sign=None):
    heading, *lines = rows(path)
    graph = nx.DiGraph() if directed else nx.Graph()
    for line in lines:
        more = {}
        if weight is not None:
            more["strength"] = float(line[heading.index(weight)])
        if sign is not None:
            more["sign"] = int(line[heading.index(sign)])
        if line[0] != line[1]:
            graph.add_edge(line[0], line[1], **more)
    return graph


def matrix(path):
    heading, *lines = rows(path)
    graph = nx.DiGraph()
    graph.add_nodes_from(heading)
    for giver, line in zip(heading, lines):
        graph.add_edges_from((giver, taker) for taker, cell in zip(heading, line) if cell == "1")
    return graph


def kite():
    graph, part, names = nx.Graph(), None, {}
    for line in open(f"{folder}/kite/Krackhardt_Kite_N10.paj", encoding="utf-8"):
        words = line.split()
        if not words or words[0].startswith("*"):
            part = words[0].lower() if words else part
        elif part == "*vertices":
            names[words[0]] = words[1].strip('"')
        else:
            graph.add_edge(names[words[0]], names[words[1]])
    return graph


def made(seed, n, p, directed, strengths=None, loose=0):
    """A random graph of its own recipe: n actors, each (ordered) pair tied with chance p, `loose` actors alone."""
    generator = random.Random(seed)
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(f"v{i}" for i in range(n + loose))
    for i in range(n):
        for j in range(n):
            if (i < j or (directed and i != j)) and generator.random() < p:
                more = {"strength": generator.choice(strengths)} if strengths else {}
                graph.add_edge(f"v{i}", f"v{j}", **more)
    for node in graph:
        graph.nodes[node]["group"] = generator.choice(["north", "south", "coast"])
    return graph


def toy8():
    graph = nx.DiGraph()
    graph.add_nodes_from("12345678")
    graph.add_edges_from(["12", "21", "13", "31", "23", "41", "51", "61", "67", "76", "45"])
    for node in graph:
        graph.nodes[node]["group"] = "a" if node in "123" else "b"
    return graph


def sized(values):
    return {node: float(value) for node, value in values.items()}


def as_igraph(graph):
    nodes = list(graph)
    where = {node: at for at, node in enumerate(nodes)}
    other = igraph.Graph(n=len(nodes), edges=[(where[a], where[b]) for a, b in graph.edges], directed=graph.is_directed())
    costs = [1 / data.get("strength", 1) for _, _, data in graph.edges(data=True)]
    return nodes, other, costs


def actor_values(graph):
    nodes, ig, costs = as_igraph(graph)
    plain = graph.to_undirected()
    named = lambda values: dict(zip(nodes, map(float, values)))
    out = {
        "degree": sized(dict(graph.degree())),
        "in-degree": sized(dict(graph.in_degree() if graph.is_directed() else graph.degree())),
        "out-degree": sized(dict(graph.out_degree() if graph.is_directed() else graph.degree())),
        "betweenness": named(ig.betweenness()),
        "betweenness normalised": sized(nx.betweenness_centrality(graph)),
        "betweenness by cost": named(ig.betweenness(weights=costs)),
        "closeness.in": sized(nx.closeness_centrality(graph)),
        "closeness.out": sized(nx.closeness_centrality(graph.reverse() if graph.is_directed() else graph)),
        # networkx measures distances towards the actor.
        "harmonic": sized(nx.harmonic_centrality(graph.reverse() if graph.is_directed() else graph)),
        "pagerank": sized(nx.pagerank(graph, weight=None, tol=1e-15, max_iter=2000)),
        "coreness": sized(nx.core_number(plain)),
        "local-clustering": sized({v: c for v, c in nx.clustering(plain).items() if plain.degree(v) > 1}),
        "cut-school": {node: float(node in set(nx.articulation_points(plain))) for node in nodes},
        "constraint": sized({v: c for v, c in nx.constraint(graph).items() if plain.degree(v) > 0}),
        # Directed effective size without its `nodes` argument is wrong in networkx 3.6: not frozen.
        "effective-size": {} if graph.is_directed() else sized({v: s for v, s in nx.effective_size(graph).items() if graph.degree(v) > 0}),
        "eigenvector": eigenvector(plain),
        "k-reach": sized({v: len(nx.single_source_shortest_path_length(graph, v, cutoff=2)) - 1 for v in graph}),
    }
    if nx.get_edge_attributes(graph, "strength"):
        out["constraint by strength"] = sized(nx.constraint(graph, weight="strength"))
        out["pagerank by strength"] = sized(nx.pagerank(graph, weight="strength", tol=1e-15, max_iter=2000))
        # closeness and harmonic by cost
        for a, b, data in graph.edges(data=True):
            data["cost"] = 1 / data["strength"]
        turned = graph.reverse() if graph.is_directed() else graph
        out["closeness.out by cost"] = sized(nx.closeness_centrality(turned, distance="cost"))
        out["harmonic by cost"] = sized(nx.harmonic_centrality(turned, distance="cost"))
        out["strength-out"] = sized(dict(graph.out_degree(weight="strength") if graph.is_directed() else graph.degree(weight="strength")))
        out["strength-in"] = sized(dict(graph.in_degree(weight="strength") if graph.is_directed() else graph.degree(weight="strength")))
    if graph.is_directed() and graph.number_of_edges():
        a = nx.to_numpy_array(graph)
        left, size, right = numpy.linalg.svd(a)
        # Only where the largest singular value is the only one of its size is the answer one answer.
        if len(size) == 1 or size[0] - size[1] > 1e-9:
            out["hubs"] = dict(zip(nodes, (abs(left[:, 0]) / abs(left[:, 0]).max()).tolist()))
            out["authorities"] = dict(zip(nodes, (abs(right[0]) / abs(right[0]).max()).tolist()))
    return out


def eigenvector(plain):
    """Each component for itself, its largest value 1 (igraph's scaling); actors without ties are left out."""
    values = {}
    for part in nx.connected_components(plain):
        if len(part) > 1:
            inside = sorted(part)
            size, vectors = numpy.linalg.eigh(nx.to_numpy_array(plain, nodelist=inside, weight=None))
            main = abs(vectors[:, -1])
            values.update(zip(inside, (main / main.max()).tolist()))
    return values


def tie_values(graph):
    nodes, ig, costs = as_igraph(graph)
    name = lambda pairs, values: {f"{a}>{b}": float(value) for (a, b), value in zip(pairs, values)}
    plain = graph.to_undirected()
    bridges = {frozenset(pair) for pair in nx.bridges(plain)}
    return {
        "edge-betweenness": name(graph.edges, ig.edge_betweenness()),
        "edge-betweenness by cost": name(graph.edges, ig.edge_betweenness(weights=costs)),
        "bridge": {f"{a}>{b}": float(frozenset((a, b)) in bridges) for a, b in graph.edges},
    }


def network_values(graph):
    nodes, ig, _ = as_igraph(graph)
    plain = graph.to_undirected()
    directed = graph.is_directed()
    lengths = [d for _, others in nx.all_pairs_shortest_path_length(graph) for d in others.values() if d > 0]
    clustered = [c for v, c in nx.clustering(plain).items() if plain.degree(v) > 1]
    out = {
        "density": nx.density(graph),
        "components.weak": nx.number_connected_components(plain),
        "components.strong": nx.number_strongly_connected_components(graph) if directed else nx.number_connected_components(graph),
        "fragmentation.distance": 1 - nx.global_efficiency(plain),
        "path-length": sum(lengths) / len(lengths),
        "diameter": max(lengths),
        "mean-clustering": sum(clustered) / len(clustered) if clustered else None,
        # networkx 3.6 node_connectivity is too large on some directed graphs (knoke_info 2, where one actor is enough):
        # igraph agrees with trying every set.
        "node-connectivity": ig.vertex_connectivity(),
        "edge-connectivity": nx.edge_connectivity(graph),
        "assortativity.degree": finite(nx.degree_pearson_correlation_coefficient(graph)),
    }
    if not directed:
        out["transitivity"] = finite(nx.transitivity(graph))
        if nx.is_connected(graph):
            out["radius"] = nx.radius(graph)
    if directed:
        out["reciprocity.arc"] = nx.overall_reciprocity(graph)
        out["triad-census"] = nx.triadic_census(graph)
        if nx.is_strongly_connected(graph):
            out["radius"] = nx.radius(graph)
        census = ig.dyad_census()
        out["dyad-census"] = {"mutual": census[0], "asymmetric": census[1], "null": census[2]}
    groups = nx.get_node_attributes(graph, "group")
    if len(groups) == len(graph):
        parts = [{v for v in graph if groups[v] == g} for g in set(groups.values())]
        out["modularity.given"] = nx.community.modularity(plain, parts, weight=None)
        out["assortativity.group"] = nx.attribute_assortativity_coefficient(graph, "group")
    out["algebraic-connectivity"] = sorted(
        float(numpy.linalg.eigvalsh(nx.laplacian_matrix(plain.subgraph(part), weight=None).toarray().astype(float))[1])
        for part in nx.connected_components(plain)
        if len(part) > 1
    )
    return out


def finite(value):
    return float(value) if numpy.isfinite(value) else None


def write_graph(graph):
    ties = [[a, b, data.get("strength", 1), data.get("sign", 1)] for a, b, data in graph.edges(data=True)]
    groups = nx.get_node_attributes(graph, "group")
    return {
        "directed": graph.is_directed(),
        "actors": list(graph),
        "ties": ties,
        "groups": [groups.get(node) for node in graph],
    }


def with_groups(graph, path, id_column, group_column):
    heading, *lines = rows(path)
    for line in lines:
        node = line[heading.index(id_column)]
        if node not in graph:
            graph.add_node(node)
        graph.nodes[node]["group"] = line[heading.index(group_column)]
    return graph


def with_actors(graph, path, column="id"):
    heading, *lines = rows(path)
    graph.add_nodes_from(line[heading.index(column)] for line in lines)
    return graph


graphs = {
    "toy8": toy8(),
    "karate": edge_list("karate/karate.edges.csv", False),
    "kite": kite(),
    "campnet": with_groups(edge_list("campnet/edges.csv", True), "campnet/nodes.csv", "id", "gender"),
    "hightech_advice": with_groups(edge_list("hightech/ht_advice.edges.csv", True), "hightech/ht_advice.nodes.csv", "id", "dept"),
    "florentine_marriage": with_actors(edge_list("florentine/flo_marriage.edges.csv", False), "florentine/flo_marriage.nodes.csv"),
    "adolescents": edge_list("adolescents/ison_adolescents.edges.csv", False),
    "knoke_info": with_groups(matrix("knoke/knoke_information.csv"), "knoke/attributes.csv", "label", "sector"),
    "knoke_money": with_groups(matrix("knoke/knoke_money.csv"), "knoke/attributes.csv", "label", "sector"),
    "newguinea_signed": edge_list("newguinea/signnet_tribes.edges.csv", False, sign="sign"),
    "borgatti1997_holes": edge_list("borgatti1997_holes/edges.csv", False, weight="weight"),
    "davis": edge_list("davis/southern_women.edges.csv", False),
    "made undirected, sparse": made(11, 36, 0.06, False, loose=2),
    "made undirected, dense": made(12, 22, 0.3, False),
    "made directed, sparse": made(13, 30, 0.05, True, loose=1),
    "made directed, dense": made(14, 18, 0.3, True),
    "made undirected, valued": made(15, 24, 0.18, False, strengths=[1, 2, 3, 4]),
    "made directed, valued": made(16, 20, 0.2, True, strengths=[1, 2, 3, 4]),
}



def rounded(value):
    """Twelve digits: what is left of the last ones differs between machines."""
    if isinstance(value, float):
        return round(float(f"{value:.12g}"), 15) + 0.0
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    if isinstance(value, list):
        return [rounded(part) for part in value]
    return value


print(
    json.dumps(
        rounded({
            "made by": "test/oracles/freeze.py",
            "versions": {
                "python": sys.version.split()[0],
                "networkx": nx.__version__,
                "igraph": igraph.__version__,
                "numpy": numpy.__version__,
            },
            "graphs": {
                name: {
                    **write_graph(graph),
                    "actorValues": actor_values(graph),
                    "tieValues": tie_values(graph),
                    "networkValues": network_values(graph),
                }
                for name, graph in graphs.items()
            },
        }),
        sort_keys=True,
    )
)
