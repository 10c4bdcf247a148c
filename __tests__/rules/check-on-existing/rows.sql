INSERT INTO "User" ("email") VALUES ('nobody');
