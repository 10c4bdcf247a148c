INSERT INTO "User" ("email", "name") VALUES ('a@example.com', 'A'), ('b@example.com', NULL);
