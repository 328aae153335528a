"""Betweenness by marriage in Florence: Medici .522, Guadagni .255, Strozzi .103, of the 91 pairs of 14 other families
(M. O. Jackson 2008, Social and Economic Networks, Princeton University Press, section 1.2.1)."""
import json, os
from urllib.request import Request, urlopen

address, key = os.environ.get("TELAR_URL", "http://127.0.0.1:3000"), os.environ.get("TELAR_KEY")
path = "networks/classic-florentine/metrics?metric=betweenness&layers=marriage"
headers = {"Authorization": f"Bearer {key}"} if key else {}
measured = json.load(urlopen(Request(f"{address}/api/v1/{path}", headers=headers)))
for row in sorted(measured["actors"], key=lambda row: -row["betweenness"]):
    print(row["id"].split("-")[-1], f"{row['betweenness'] / 91:.3f}", sep="\t")
