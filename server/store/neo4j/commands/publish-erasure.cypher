// Notes that something was erased: readers take the store for another one.
// Index  unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.storeVersion = store.storeVersion + 1, store.erasures = coalesce(store.erasures, 0) + 1
