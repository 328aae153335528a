-- Which years of the school register are stored?
SELECT DISTINCT year FROM school_year ORDER BY year
