-- migrate:up
ALTER TABLE book ADD COLUMN published date;

-- migrate:down
ALTER TABLE book DROP COLUMN published;
