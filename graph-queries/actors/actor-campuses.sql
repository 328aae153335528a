-- Where does a university stand?
SELECT * FROM campus WHERE universityId = $id ORDER BY id
