-- What is known of one import?
SELECT * FROM revision WHERE number = $number
