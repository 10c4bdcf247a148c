DROP VIEW "UserNames";
