UPDATE "Post" SET "title" = 'Untitled' WHERE "title" = '';
CREATE TABLE "Draft" ("id" SERIAL PRIMARY KEY, "title" TEXT);
UPDATE "Draft" SET "title" = 'Untitled';
