CREATE SCHEMA "archive";
CREATE TABLE "archive"."User" ("id" SERIAL PRIMARY KEY);
