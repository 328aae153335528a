-- Of which imports is the store made, and which were taken back?
SELECT number, state, hash FROM revision ORDER BY number
