# Every network of a territory in one survey, as a table, in R as it comes: Rscript territory_table.R slep:demo 2024
given <- commandArgs(trailingOnly = TRUE)
address <- Sys.getenv("TELAR_URL", "http://127.0.0.1:3000")
key <- Sys.getenv("TELAR_KEY")
headers <- if (nzchar(key)) c(Authorization = paste("Bearer", key))
query <- paste0("metric=density,reciprocity.arc&format=csv&wave=", given[2])
answer <- url(paste0(address, "/api/v1/territories/", given[1], "/metrics?", query), headers = headers)
table <- read.csv(answer, encoding = "UTF-8")
print(table[c("name", "metric", "value", "undefined", "n", "missing")])
