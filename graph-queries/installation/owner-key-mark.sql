-- Under which owner key do natural persons stand?
SELECT value AS fingerprint FROM installation WHERE name = 'owner-key'
