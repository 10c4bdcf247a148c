CREATE SEQUENCE "order_number";
DROP SEQUENCE "order_number";
DROP SEQUENCE IF EXISTS "neverThere";
