DROP TYPE "Color";
