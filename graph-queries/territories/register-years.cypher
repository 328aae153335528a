// Which years of the school register are stored?
// Columns  year, oldest first
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
UNWIND store.registerYears AS year
RETURN year
ORDER BY year
