-- How often was something erased from the store?
SELECT count(*) AS erasures FROM erasure
