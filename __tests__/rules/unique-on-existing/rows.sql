INSERT INTO "User" ("email") VALUES ('a@example.com'), ('a@example.com');
