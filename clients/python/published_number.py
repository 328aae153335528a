"""Betweenness by marriage in Florence (data: Padgett and Ansell 1993), of the 91 pairs of the other 14 families with
marriages: Medici .522, Guadagni .255, Strozzi .103, as published in the tests of networkx (betweenness_centrality)."""
import json, os
from urllib.request import Request, urlopen

address, key = os.environ.get("TELAR_URL", "http://127.0.0.1:3000"), os.environ.get("TELAR_KEY")
path = "networks/classic-florentine/metrics?metric=betweenness&layers=marriage"
headers = {"Authorization": f"Bearer {key}"} if key else {}
measured = json.load(urlopen(Request(f"{address}/api/v1/{path}", headers=headers)))
for row in sorted(measured["actors"], key=lambda row: -row["betweenness"]):
    print(row["id"].split("-")[-1], f"{row['betweenness'] / 91:.3f}", sep="\t")
