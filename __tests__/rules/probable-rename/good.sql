-- Nothing is dropped.
ALTER TABLE "User" ADD COLUMN "fullName" TEXT;
