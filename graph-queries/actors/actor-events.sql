-- What happened to a school between years of the register?
SELECT * FROM school_event WHERE schoolId = $id ORDER BY fromYear, toYear, kind
