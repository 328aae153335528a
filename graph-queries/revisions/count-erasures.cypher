// How often was something erased from the store?
// Columns  erasures; one row
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
RETURN coalesce(store.erasures, 0) AS erasures
