-- All that is known of one import, who spoke in it and what it replaced too.
SELECT * FROM revision WHERE number = $number
