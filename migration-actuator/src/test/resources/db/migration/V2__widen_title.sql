-- migrate:up
ALTER TABLE tasks ALTER COLUMN title TYPE varchar(300);

-- migrate:down
ALTER TABLE tasks ALTER COLUMN title TYPE varchar(200);
