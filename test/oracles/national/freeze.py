"""Measures the simulated country with igraph and freezes sums and a sample of values.

    node test/oracles/national/print-ties.ts 1 > ties.txt
    python test/oracles/national/freeze.py ties.txt > test/oracles/national/frozen.json

Needs python-igraph 1.0. Undirected: mutual ties are one. About three minutes.
"""

import json
import math
import sys

import igraph

with open(sys.argv[1], encoding="utf-8") as file:
    n, m = map(int, file.readline().split())
    ties = [tuple(map(int, line.split())) for line in file]
directed = igraph.Graph(n=n, edges=ties, directed=True)
undirected = directed.as_undirected(mode="collapse")


def frozen(values):
    return {
        "sum": math.fsum(values),
        "sumOfSquares": math.fsum(value * value for value in values),
        "every100th": values[::100],
    }


# igraph's closeness is 1 / mean distance within reach, undefined for an actor alone (frozen as null).
closeness = [None if math.isnan(value) else value for value in undirected.closeness()]
print(
    json.dumps(
        {
            "package": "python-igraph " + igraph.__version__,
            "graph": {"seed": 42, "actors": n, "ties": m, "pairs": undirected.ecount()},
            "betweenness": frozen(undirected.betweenness()),
            "betweennessDirected": frozen(directed.betweenness()),
            "harmonic": frozen(undirected.harmonic_centrality(normalized=False)),
            "closenessEvery100th": closeness[::100],
            # Largest 1; actors outside the largest component have 0 here.
            "eigenvector": frozen(undirected.eigenvector_centrality(scale=True)),
            "coreness": frozen(undirected.coreness()),
            # Actors with fewer than two neighbours count 0 here.
            "localClustering": frozen(undirected.transitivity_local_undirected(mode="zero")),
        },
        indent=1,
    )
)
