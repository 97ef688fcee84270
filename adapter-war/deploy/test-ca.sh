#!/usr/bin/env bash
# Makes certificates for tests, in a new folder: two issuers, and owners in the manner of SITHS, whose HSA-id stands in the
# serialNumber of the subject. Needs openssl. Never for real data: the password of every file is "changeit".
#
#   test-ca.sh FOLDER
#
# issuers.pem       who is trusted
# revoked.pem       the issuer's list of revoked certificates; nothing-revoked.pem is one before it, and ended-revoked.pem one
#                   that is out of date
# adapter.p12       this service: for its port, and shown to others; renewed.p12 is the same with a later end
# consumer.p12      a caller for itself
# platform.p12      a caller for others
# the rest          what is to be refused, named after what is wrong with it
set -euo pipefail
folder=${1:?usage: test-ca.sh FOLDER}
mkdir "$folder"
cd "$folder"

day() { date -u -d "$1 days" +%y%m%d%H%M%SZ; }

cat > ca.cnf <<'END'
[ca]
default_ca = of_both
[of_both]
new_certs_dir = .
database = index.txt
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
copy_extensions = copy
default_crl_days = 400
[any]
commonName = supplied
organizationName = optional
countryName = optional
serialNumber = optional
[request]
distinguished_name = none
[none]
END
touch index.txt

issuer() { # FILE NAME
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -config ca.cnf -section request \
    -subj "/C=SE/O=Samplan test/CN=$2" -addext "basicConstraints=critical,CA:true" \
    -addext "keyUsage=critical,keyCertSign,cRLSign" -keyout "$1.key" -out "$1.crt" 2>/dev/null
}

owner() { # FILE ISSUER SUBJECT FIRST-DAY LAST-DAY USAGE [HOSTS]
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -config ca.cnf -section request \
    -subj "/C=SE/O=Samplan test$3" -addext "extendedKeyUsage=$6" -addext "subjectAltName=${7:-DNS:caller.example.org}" \
    -keyout "$1.key" -out "$1.csr" 2>/dev/null
  openssl ca -batch -notext -config ca.cnf -keyfile "$2.key" -cert "$2.crt" -startdate "$(day "$4")" \
    -enddate "$(day "$5")" -in "$1.csr" -out "$1.crt" 2>/dev/null
  openssl pkcs12 -export -name "$1" -inkey "$1.key" -in "$1.crt" -certfile "$2.crt" -passout pass:changeit -out "$1.p12"
}

issuer issuer "Samplan test issuer"
issuer stranger "Another issuer"
cp issuer.crt issuers.pem

both=clientAuth,serverAuth
here=IP:127.0.0.1,DNS:localhost
adapter="/CN=adapter.example.org/serialNumber=TSTASTA00000-RG00"
consumer="/CN=portal.example.org/serialNumber=TSTASTA00000-CONS1"
owner adapter issuer "$adapter" -1 400 $both $here
owner renewed issuer "$adapter" -1 800 $both $here
owner consumer issuer "$consumer" -1 400 clientAuth
owner platform issuer "/CN=platform.example.org/serialNumber=TSTASTA00000-CONS2" -1 400 clientAuth
owner expired issuer "$consumer" -20 -10 $both $here
owner not-yet-valid issuer "$consumer" 10 20 $both $here
owner unknown-issuer stranger "$consumer" -1 400 $both $here
owner wrong-usage issuer "$consumer" -1 400 codeSigning $here
owner no-id issuer "/CN=portal.example.org" -1 400 clientAuth
owner wrong-host issuer "$adapter" -1 400 $both DNS:elsewhere.example.org
owner revoked issuer "$consumer" -1 400 $both $here

openssl ca -config ca.cnf -keyfile issuer.key -cert issuer.crt -gencrl -out before.pem 2>/dev/null
openssl ca -config ca.cnf -keyfile issuer.key -cert issuer.crt -revoke revoked.crt 2>/dev/null
openssl ca -config ca.cnf -keyfile issuer.key -cert issuer.crt -gencrl -out revoked.pem 2>/dev/null
openssl ca -config ca.cnf -keyfile issuer.key -cert issuer.crt -gencrl -crl_lastupdate "$(day -20)" -crl_nextupdate "$(day -10)" \
  -out ended-revoked.pem 2>/dev/null
mv before.pem nothing-revoked.pem
find . -type f ! -name '*.p12' ! -name issuers.pem ! -name '*revoked.pem' -delete
echo "made in $folder: $(ls | tr '\n' ' ')"
