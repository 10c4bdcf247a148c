CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN', 'GUEST');
CREATE TABLE "Member" (
    "id" SERIAL NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'USER',
    "label" TEXT,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);
