ALTER TABLE "User" ADD CONSTRAINT "User_email_check" CHECK ("email" LIKE '%@%') NOT VALID;
CREATE TABLE "Team" ("id" SERIAL PRIMARY KEY, "size" INTEGER);
ALTER TABLE "Team" ADD CONSTRAINT "Team_size_check" CHECK ("size" > 0);
