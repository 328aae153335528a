-- What results of these schools are known, of any year?
SELECT r.* FROM json_each($ids) i CROSS JOIN result r ON r.schoolId = i.value
ORDER BY r.key
