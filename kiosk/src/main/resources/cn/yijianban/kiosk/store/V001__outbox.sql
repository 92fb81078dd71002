CREATE TABLE submission (
  number VARCHAR(40) PRIMARY KEY,
  visit VARCHAR(80) UNIQUE,
  bundle VARCHAR(80) NOT NULL,
  region VARCHAR(12) NOT NULL,
  terminal VARCHAR(80) NOT NULL,
  digest CHAR(64) NOT NULL,
  size BIGINT NOT NULL,
  idempotency_key VARCHAR(40) NOT NULL UNIQUE,
  created TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  announced TIMESTAMP(3) WITH TIME ZONE,
  upload_url VARCHAR(400),
  received TIMESTAMP(3) WITH TIME ZONE,
  accepted TIMESTAMP(3) WITH TIME ZONE,
  blocked TIMESTAMP(3) WITH TIME ZONE,
  blocked_code VARCHAR(80),
  attempts INT DEFAULT 0 NOT NULL,
  next_attempt_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  last_error_code VARCHAR(80)
);

CREATE TABLE child_case (
  number VARCHAR(40) NOT NULL REFERENCES submission (number),
  item VARCHAR(80) NOT NULL,
  case_number VARCHAR(80) NOT NULL,
  state VARCHAR(20) NOT NULL,
  PRIMARY KEY (number, item)
);

CREATE TABLE rating (
  idempotency_key VARCHAR(40) PRIMARY KEY,
  number VARCHAR(40) NOT NULL,
  service VARCHAR(80) NOT NULL,
  grade INT NOT NULL,
  tags VARCHAR(400) NOT NULL,
  rated TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  sent TIMESTAMP(3) WITH TIME ZONE,
  blocked_code VARCHAR(80),
  attempts INT DEFAULT 0 NOT NULL,
  next_attempt_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  last_error_code VARCHAR(80),
  UNIQUE (number, service)
);
