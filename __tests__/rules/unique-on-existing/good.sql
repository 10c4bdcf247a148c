ALTER TABLE "User" ADD COLUMN "slug" TEXT;
CREATE TABLE "Team" ("id" SERIAL PRIMARY KEY, "name" TEXT);
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");
