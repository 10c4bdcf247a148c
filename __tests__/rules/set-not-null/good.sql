ALTER TABLE "User" ALTER COLUMN "email" SET NOT NULL;
ALTER TABLE "User" ADD COLUMN "role" TEXT DEFAULT 'user';
-- A valid CHECK proves it: nothing is read, and nothing can fail.
ALTER TABLE "User" ADD CONSTRAINT "User_name_present" CHECK ("name" IS NOT NULL) NOT VALID;
CREATE TABLE "Team" ("id" SERIAL PRIMARY KEY, "name" TEXT);
ALTER TABLE "Team" ALTER COLUMN "name" SET NOT NULL;
