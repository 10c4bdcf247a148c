-- What needs them exists only since this change.
CREATE TABLE "Draft" ("id" SERIAL PRIMARY KEY);
CREATE TABLE "Remark" ("id" SERIAL PRIMARY KEY, "draftId" INTEGER REFERENCES "Draft"("id"));
DROP TABLE "Draft" CASCADE;
