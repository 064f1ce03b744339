-- migrate:up
ALTER TABLE book DROP COLUMN published;

-- migrate:down
ALTER TABLE book ADD COLUMN published date;
