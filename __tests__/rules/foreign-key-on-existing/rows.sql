INSERT INTO "Post" ("title", "authorId") VALUES ('An orphan', 7);
