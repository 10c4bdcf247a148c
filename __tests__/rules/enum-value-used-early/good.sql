-- The word is used, not the value; and a type made here may be used at once.
ALTER TYPE "Role" ADD VALUE 'OWNER';
UPDATE "Member" SET "label" = 'OWNER' WHERE "id" = 1;
CREATE TYPE "State" AS ENUM ('ON');
ALTER TYPE "State" ADD VALUE 'OFF';
ALTER TABLE "Member" ADD COLUMN "state" "State" NOT NULL DEFAULT 'OFF';
