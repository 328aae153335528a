-- What is known of one network as a whole?
SELECT {{network-summary-columns}} FROM network n WHERE n.id = $id
