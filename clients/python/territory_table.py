"""Every network of a territory in one survey, as a table: python3 territory_table.py slep:demo 2024"""
import csv, io, os, sys
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

territory, wave = sys.argv[1:]
address, key = os.environ.get("TELAR_URL", "http://127.0.0.1:3000"), os.environ.get("TELAR_KEY")
query = urlencode({"metric": "density,reciprocity.arc", "wave": wave, "format": "csv"})
headers = {"Authorization": f"Bearer {key}"} if key else {}
answer = urlopen(Request(f"{address}/api/v1/territories/{quote(territory)}/metrics?{query}", headers=headers))
for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8")):
    print(row["name"], row["metric"], row["value"] or row["undefined"], row["n"], row["missing"], sep="\t")
