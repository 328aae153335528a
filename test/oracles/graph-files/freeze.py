"""What networkx reads in the graph files that Telar writes, frozen as frozen.json.

Usage   node test/oracles/graph-files/write-files.ts FOLDER
        python3 test/oracles/graph-files/freeze.py FOLDER > test/oracles/graph-files/frozen.json
Needs   python3 with networkx 3; its version is written into the answer.

Each file is named with its SHA-256, so that a file written otherwise is known to need a new reading.
"""
import hashlib, json, pathlib, sys
import networkx as nx

readers = {".gexf": nx.read_gexf, ".graphml": nx.read_graphml}


def reading(path):
    graph = readers[path.suffix](path)
    return {
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "directed": graph.is_directed(),
        "nodes": {node: values for node, values in sorted(graph.nodes(data=True))},
        "edges": sorted(
            ([start, end, values] for start, end, values in graph.edges(data=True)),
            key=lambda edge: (edge[2].get("layer"), edge[0], edge[1]),
        ),
    }


files = sorted(path for path in pathlib.Path(sys.argv[1]).iterdir() if path.suffix in readers)
print(
    json.dumps(
        {"package": f"networkx {nx.__version__}", "files": {path.name: reading(path) for path in files}},
        indent=1,
        sort_keys=True,
        ensure_ascii=False,
    )
)
