-- What did the holder of this link answer?
SELECT * FROM respondent WHERE tokenHash = $tokenHash
