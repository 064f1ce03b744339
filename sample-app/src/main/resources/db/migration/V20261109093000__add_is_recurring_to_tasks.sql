-- Mandatory from the start: with a constant default PostgreSQL rewrites no row, and code
-- that does not know the column can go on inserting.
-- migrate:up
ALTER TABLE tasks ADD COLUMN is_recurring boolean NOT NULL DEFAULT false;

-- migrate:down
ALTER TABLE tasks DROP COLUMN is_recurring;
