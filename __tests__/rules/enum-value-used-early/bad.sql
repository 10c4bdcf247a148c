ALTER TYPE "Role" ADD VALUE 'OWNER';
UPDATE "Member" SET "role" = 'OWNER' WHERE "id" = 1;
