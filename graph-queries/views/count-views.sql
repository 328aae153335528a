-- How many views are behind share links, and how much do they hold?
SELECT count(*) AS views, coalesce(sum(bytes), 0) AS bytes FROM saved_view
