"""Measures what other packages take. Reads one JSON request a line, answers one JSON line: seconds of processor time.

{"load": "ties.txt"}                                 reads a graph: "actors ties", then two positions a line
{"package": "igraph", "task": "betweenness", "every": 20}   sources every 20th; the seconds are those of the sources taken

Packages that are not installed are left out of the first line that is printed: {"packages": {"igraph": "1.0.0"}}.
"""

import json
import sys
import time

packages = {}
try:
    import igraph

    packages["igraph"] = igraph.__version__
except ImportError:
    igraph = None
try:
    import networkx

    packages["networkx"] = networkx.__version__
except ImportError:
    networkx = None


def load(path):
    with open(path, encoding="utf-8") as file:
        n, _ = map(int, file.readline().split())
        ties = [tuple(map(int, line.split())) for line in file]
    graphs = {"n": n}
    if igraph:
        graphs["directed"] = igraph.Graph(n=n, edges=ties, directed=True)
        graphs["undirected"] = graphs["directed"].as_undirected(mode="collapse")
        graphs["costs"] = [1 + (min(a, b) * 7 + max(a, b) * 3) % 5 for a, b in graphs["undirected"].get_edgelist()]
    if networkx:
        graphs["networkx"] = networkx.Graph()
        graphs["networkx"].add_nodes_from(range(n))
        graphs["networkx"].add_edges_from(ties)
    return graphs


def with_igraph(graphs, task, sources):
    g, d = graphs.get("undirected"), graphs.get("directed")
    tasks = {
        "betweenness": lambda: g.betweenness(sources=sources),
        "betweenness-directed": lambda: d.betweenness(sources=sources),
        "betweenness-costs": lambda: g.betweenness(sources=sources, weights=graphs["costs"]),
        "harmonic-and-closeness": lambda: (g.harmonic_centrality(sources), g.closeness(sources)),
        "pagerank": lambda: d.pagerank(),
        "coreness": lambda: g.coreness(),
        "clustering": lambda: g.transitivity_local_undirected(mode="zero"),
        "components": lambda: g.connected_components().membership,
        "cut-schools": lambda: g.articulation_points(),
        "eigenvector": lambda: g.eigenvector_centrality(),
        "territory": lambda: igraph.Graph(n=graphs["n"], edges=g.get_edgelist()).betweenness(),
        "uniform-ties": lambda: igraph.Graph.Erdos_Renyi(n=graphs["n"], m=d.ecount(), directed=True),
        "swaps": lambda: (lambda h: (h.rewire(n=10 * h.ecount()), h.transitivity_undirected()))(g.copy()),
    }
    return tasks[task]


def with_networkx(graphs, task, sources):
    g = graphs["networkx"]
    tasks = {
        "betweenness": lambda: networkx.betweenness_centrality(g),
        "harmonic-and-closeness": lambda: (networkx.harmonic_centrality(g), networkx.closeness_centrality(g)),
        "coreness": lambda: networkx.core_number(g),
        "clustering": lambda: networkx.clustering(g),
        "components": lambda: list(networkx.connected_components(g)),
        "cut-schools": lambda: list(networkx.articulation_points(g)),
    }
    return tasks[task]


print(json.dumps({"packages": packages}), flush=True)
loaded = {}
for line in sys.stdin:
    request = json.loads(line)
    if "load" in request:
        loaded = load(request["load"])
        print(json.dumps({"actors": loaded["n"]}), flush=True)
        continue
    every = request.get("every", 1)
    chosen = list(range(0, loaded["n"], every)) if every > 1 else None
    prepare = with_igraph if request["package"] == "igraph" else with_networkx
    run = prepare(loaded, request["task"], chosen)
    start = time.process_time()
    run()
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "sources": len(chosen) if chosen else loaded["n"]}), flush=True)
