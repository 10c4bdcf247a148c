-- Another type, and every value stays.
ALTER TABLE "User" ALTER COLUMN "name" TYPE VARCHAR;
