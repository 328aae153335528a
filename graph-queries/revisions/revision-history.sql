-- Of which imports is the store made, which were taken back, and how often was something erased from them?
SELECT number, state, hash FROM revision
UNION ALL
SELECT -number, 'erased', '' FROM erasure
ORDER BY number
