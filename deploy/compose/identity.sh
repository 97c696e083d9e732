#!/bin/sh
# Creates the EC P-256 key pair of the mesh in /private and /public, unless it is there already.
set -eu

# Who runs the services in their images.
user=10001

if [ -s /private/private.pem ] && [ -s /public/public.pem ]; then
  echo "The key pair is there already."
  exit 0
fi
command -v openssl > /dev/null || {
  echo "This image has no openssl; name one that has in MESHWORK_IDENTITY_IMAGE." >&2
  exit 1
}
umask 077
rm -f /private/new.pem
# PKCS#8, as the gateway reads it. It gets its name when all else is done.
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out /private/new.pem
openssl pkey -in /private/new.pem -pubout -out /public/public.pem
chmod 644 /public/public.pem
chmod 755 /private /public
chown "$user" /private/new.pem
mv /private/new.pem /private/private.pem
echo "The key pair is made."
