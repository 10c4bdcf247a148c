-- Made and dropped by the same change, or not there at all.
CREATE TABLE "Draft" ("id" SERIAL PRIMARY KEY, "postId" INTEGER REFERENCES "Post"("id"));
DROP TABLE "Draft";
DROP TABLE IF EXISTS "NeverThere";
