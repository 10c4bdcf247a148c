ALTER TYPE "Color" RENAME TO "Colour";
